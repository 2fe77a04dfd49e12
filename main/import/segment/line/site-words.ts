/** What sites call upon their readers to use: other sites, channels, letters, the page itself. */
import { keyOf } from './lines.ts'

/** Beginnings of words, in the languages of the tables; `$` where the word is whole. */
const ofReaders: readonly string[] = [
  'Facebook Twitter WhatsApp Telegram Instagram YouTube LinkedIn TikTok Viber Pinterest Google RSS e-mail Bluesky Threads Mastodon Flipboard',
  'newsletter podcast inbox app$ apps$ subscri journalism notifications donat',
  'فيسبوك فيس$ تويتر واتس تلغرام تليغرام تليجرام تلجرام تلقرام تيليغرام تيليجرام تليقرام تلكرام انستغرام انستجرام انستقرام انستا$ يوتيوب لينكد غوغل جوجل نبض$ تيك$ سناب ثريدز',
  'قناتنا قنواتنا صفحتنا صفحاتنا تطبيق نشرتنا نشراتنا النشرة بريدك بريدية مجموعتنا مجموعاتنا قروب$ جروب$ موقعنا حسابنا حساباتنا إشعارات منصاتنا خدمتنا رسائلنا',
  'lettre chaîne appli alerte notification abonn infolettre réseaux',
  'Телеграм ВКонтакте Одноклассник соцсет канал рассылк приложени Дзен вайбер ютуб пожертвован донат max$ макс$',
  'bülten uygulama kanalımız kanalı$ hesabımız hesaplarımız sayfamız bildirim abone sosyal',
  'تلگرام اینستاگرام توییتر کانال خبرنامه اپلیکیشن بله$ ایتا$ روبیکا سروش$',
]
/** Words that are of the news as well. */
const ofPages: readonly string[] = [
  'email bulletin channel website link article page story stories update headline briefing https? www account password below comment',
  'قناة$ بريد رابط الخبر أخبار مقال تقرير هنا$',
  'notre nos$ compte publicité actualité lien',
  'социальн новост ссылк страниц сайт нас$',
  'kanal haber hesab sayfa bağlantı',
  'لینک صفحه شبکه',
]

/** What can be of nobody but the site that a line stands on. */
const ofSite: readonly string[] = [
  'newsletter inbox podcasts$',
  'قناتنا قنواتنا صفحتنا صفحاتنا تطبيقنا نشرتنا نشراتنا مجموعتنا مجموعاتنا موقعنا حسابنا حساباتنا منصاتنا خدمتنا أخبارنا بريدك بريدكم النشرة_البريدية النشرة_الإخبارية نشرة_بريدية',
  'infolettre lettre_d',
  'рассылк телеграм-канал telegram-канал',
  'bültenimiz kanalımız hesabımız hesaplarımız sayfamız uygulamamız',
  'خبرنامه',
]
/** The site itself, as it says it. */
const we: readonly string[] = ['our us$ معنا إلينا لنا$ notre nos$ nous$ нас$ нам$ наш bizi bize bizim ما$']

const host = /[a-z\d-]{2,30}\.[a-z]{2,7}(?!\p{L})/u

/** Whether what stands behind a call, folded, is what the reader is called to: `our channel`, `us on Telegram`. */
export function isCallTo(rest: string): boolean {
  return siteOnlyShape.test(rest) || ((weShape.test(rest) || host.test(rest)) && readerShape.test(rest))
}

/** Whether a line, folded, speaks of what a site has for its readers: other sites where they are, channels, letters, an app. */
export function hasReaderWord(key: string): boolean {
  return readerShape.test(key)
}

/** Whether a line, folded, speaks of that or of the site and its pages. */
export function hasSiteWord(key: string): boolean {
  return siteShape.test(key)
}

const readerShape = shapeOf(ofReaders)
const siteOnlyShape = shapeOf(ofSite)
const weShape = shapeOf(we)
const siteShape = shapeOf([...ofReaders, ...ofPages])

function shapeOf(beginnings: readonly string[]): RegExp {
  const words = beginnings
    .flatMap(each => each.split(' '))
    .map(word => keyOf(word.replace('_', ' ')).replace('$', '(?!\\p{L})'))
  return new RegExp(`(?<!\\p{L})[وبلفك]?(?:ال|لل)?(?:${words.join('|')})`, 'u')
}
