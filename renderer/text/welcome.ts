/** The words of the first page. */
export const welcome = {
  name: 'Tarmiz',
  promise:
    'A workbench for coding news text: import a folder, read side by side, code who takes which stance on what, and when.',
} as const
