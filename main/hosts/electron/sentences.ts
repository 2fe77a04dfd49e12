/** What the desktop host says by itself, where the page cannot: it is gone, or there is none yet. */
import type { InterfaceLanguage } from '../../../core/model/settings.ts'
import type { Program } from '../../services.ts'

const sentences = {
  en: {
    crashed: 'The window stopped working and was opened again. What was saved is safe on disk.',
    crashesOften:
      'The window stopped working several times in a row. What was saved is safe on disk. Open it again, or quit and start Tarmiz anew.',
    openAgain: 'Open again',
    quit: 'Quit',
    close: 'Close',
    importing: 'An import is under way. Open the other study when it is done, or cancel the import first.',
  },
  ar: {
    crashed: 'توقفت النافذة عن العمل وأُعيد فتحها. ما حُفظ آمن على القرص.',
    crashesOften:
      'توقفت النافذة عن العمل عدة مرات متتالية. ما حُفظ آمن على القرص. أعد فتحها، أو أنهِ البرنامج وشغّله من جديد.',
    openAgain: 'إعادة الفتح',
    quit: 'إنهاء',
    close: 'إغلاق',
    importing: 'هناك استيراد جارٍ. افتح الدراسة الأخرى عند انتهائه، أو ألغِ الاستيراد أولاً.',
  },
} as const satisfies Record<InterfaceLanguage, Record<string, string>>

export type HostSentences = (typeof sentences)[InterfaceLanguage]

/** The sentences in the language of the interface. */
export async function sentencesFor({ dispatch }: Pick<Program, 'dispatch'>): Promise<HostSentences> {
  const read = await dispatch('settings.read', {})
  const language = read.ok ? (read.value as { readonly language: InterfaceLanguage }).language : 'en' // as the contract says
  return sentences[language]
}
