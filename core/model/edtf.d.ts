declare module 'edtf' {
  /** Parses EDTF of level 0 to 2; throws where the text is not EDTF. Every result has `min` and `max` in milliseconds. */
  export default function parse(text: string): unknown
}
