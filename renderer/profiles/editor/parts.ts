/** What can be said in a profile, part by part, in the order in which a file is read. */
export const editorParts = ['about', 'encoding', 'name', 'header', 'dates', 'furniture', 'mapping'] as const
export type EditorPart = (typeof editorParts)[number]
