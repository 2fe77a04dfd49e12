/**
 * How often each letter comes, in thousandths of all letters, rounded: what a guess between code pages goes by. Common
 * knowledge of each language, not of any corpus.
 */
export type LetterFrequencies = Readonly<Record<string, number>>

export const arabicLetters: LetterFrequencies = {
  ...{
    ا: 124,
    ل: 116,
    ن: 66,
    م: 65,
    ي: 64,
    و: 62,
    ر: 50,
    ت: 50,
    ه: 37,
    ب: 36,
    ع: 36,
    د: 33,
    ة: 30,
    ف: 30,
    س: 30,
  },
  ...{
    أ: 25,
    ق: 25,
    ح: 23,
    ك: 22,
    ج: 15,
    ط: 13,
    ص: 12,
    ى: 11,
    ش: 11,
    إ: 11,
    خ: 10,
    ض: 9,
    ذ: 9,
    ز: 7,
    ث: 7,
    غ: 6,
  },
  ...{ ئ: 5, ء: 5, ظ: 3, ؤ: 2, آ: 1, 'َ': 2, 'ِ': 2, 'ُ': 2, 'ّ': 2, 'ً': 2, 'ْ': 1, 'ٍ': 1, 'ٌ': 1, ـ: 1 },
  // Persian and Urdu, which Windows-1256 has too.
  ...{ پ: 2, چ: 1, ژ: 1, گ: 2, ک: 3, ے: 3, ں: 3, ہ: 3, ھ: 2, ٹ: 1, ڈ: 1, ڑ: 1 },
}

/** The share of letters in Arabic with all its vowel signs, as in schoolbooks, poems and scripture; the rest are the signs. */
const letterShare = 0.56

/** Arabic with all its vowel signs, in thousandths of letters and signs. */
export const vowelledLetters: LetterFrequencies = {
  ...Object.fromEntries(
    Object.entries(arabicLetters).map(([letter, thousandths]) => [letter, thousandths * letterShare]),
  ),
  ...{ 'َ': 180, 'ِ': 80, 'ُ': 50, 'ْ': 65, 'ّ': 35, 'ٍ': 10, 'ً': 6, 'ٌ': 5 },
}

export const russianLetters: LetterFrequencies = {
  ...{
    о: 110,
    е: 85,
    а: 80,
    и: 74,
    н: 67,
    т: 63,
    с: 55,
    р: 47,
    в: 45,
    л: 44,
    к: 35,
    м: 32,
    д: 30,
    п: 28,
    у: 26,
    я: 20,
  },
  ...{
    ы: 19,
    ь: 17,
    г: 17,
    з: 17,
    б: 16,
    ч: 14,
    й: 12,
    х: 10,
    ж: 9,
    ш: 7,
    ю: 6,
    ц: 5,
    щ: 4,
    э: 3,
    ф: 3,
    ъ: 1,
    ё: 1,
  },
}

export const hebrewLetters: LetterFrequencies = {
  ...{
    י: 110,
    ה: 109,
    ו: 104,
    ל: 74,
    א: 63,
    ר: 56,
    ת: 50,
    מ: 50,
    ב: 47,
    ש: 44,
    ע: 32,
    נ: 30,
    ם: 30,
    כ: 27,
    ד: 26,
  },
  ...{ ח: 25, ק: 21, פ: 17, ס: 15, ז: 13, ן: 13, ט: 12, צ: 12, ג: 12, ך: 8, ף: 3, ץ: 1 },
}
