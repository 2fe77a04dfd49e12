import { expect, test } from 'vitest'
import { languageOf } from '../../../../core/text/language.ts'

test.each([
  ['ar', 'اجتمع وزراء المياه في العاصمة أمس، وبحثوا مع الخبراء خطة التوزيع التي أعدتها اللجنة.'],
  ['ar', 'قال المتحدث إن ترکیا وسوریا فی وقت قريب ستعودان إلى الحوار'],
  ['ar', '<DOC><URL>https://example.org/some/long/address/here</URL> انتهت الجلسة من غير اتفاق على البنود'],
  ['fa', 'وزیر نیرو گفت که این طرح در سال آینده با همکاری استان‌ها اجرا می شود و برای آن بودجه است.'],
  ['tr', 'Bakanlar dün başkentte bir araya geldi ve su dağıtımı için hazırlanan planı görüştü.'],
  ['ru', 'Министры встретились вчера в столице и обсудили план, который был подготовлен комиссией.'],
  ['en', 'The ministers met in the capital yesterday and discussed the plan that was drawn up for them.'],
  [
    'fr',
    'Les ministres se sont réunis dans la capitale et ont discuté du plan qui est en cours pour les régions.',
  ],
  [undefined, 'وزیر اعظم نے کہا کہ ٹیکس میں کمی سے عوام کو فائدہ ہو گا اور یہ بڑا فیصلہ ہے'],
  [
    undefined,
    'Die Minister trafen sich gestern in der Hauptstadt und sprachen über den Plan der Kommission.',
  ],
  ['fr', "Le tribunal de commerce doit valider l'offre avant l'été, et l'usine attend."],
  [undefined, 'Los ministros se reunieron ayer en la capital y hablaron del plan que preparó la comisión.'],
  [undefined, 'Міністри зустрілися вчора в столиці й обговорили план, який підготувала комісія.'],
  [undefined, 'השרים נפגשו אתמול בבירה ודנו בתכנית החדשה'],
  [undefined, 'Las obras de la plaza empiezan en mayo y la fuente de la entrada se muda de lugar.'],
  [undefined, '12 — 15'],
  [undefined, 'OK'],
  [undefined, ''],
])('%s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language)
})
