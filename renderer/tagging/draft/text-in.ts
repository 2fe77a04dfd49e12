/** A text of the codebook in the interface's language, else in English, else in whichever language there is. */
export function textIn(texts: Readonly<Record<string, string>>, language: string): string {
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? ''
}
