/** What sites call upon their readers to use: other sites, channels, letters, the page itself. */
import { keyOf } from './lines.ts'

/** Beginnings of words, in the languages of the tables; `$` where the word is whole. */
const beginnings: readonly string[] = [
  'Facebook Twitter WhatsApp Telegram Instagram YouTube LinkedIn TikTok Viber Pinterest Google RSS email e-mail',
  'newsletter bulletin podcast channel website inbox link article page story stories update headline app$ briefing https? www',
  'journalism subscri account password below comment',
  'فيسبوك تويتر واتس تلغرام تليغرام تليجرام تلجرام تلقرام تيليغرام تيليجرام تليقرام انستغرام انستجرام يوتيوب لينكد غوغل جوجل',
  'قناتنا قنواتنا قناة$ صفحتنا صفحاتنا تطبيق نشرتنا النشرة بريد مجموعتنا قروب جروب رابط موقعنا حسابنا حساباتنا',
  'الخبر أخبار مقال تقرير إشعارات هنا$',
  'notre nos$ lettre chaîne compte appli alerte publicité actualité abonn lien infolettre',
  'Телеграм ВКонтакте Одноклассник соцсет социальн канал рассылк приложени новост ссылк Дзен страниц сайт нас$',
  'bülten uygulama kanal haber hesab sayfa sosyal bağlantı bildirim abone',
  'تلگرام اینستاگرام واتساپ توییتر کانال خبرنامه اپلیکیشن لینک صفحه شبکه',
]

const words = beginnings.flatMap(each => each.split(' ')).map(word => keyOf(word).replace('$', '(?!\\p{L})'))

const shape = new RegExp(`(?<!\\p{L})[وبلفك]?(?:ال|لل)?(?:${words.join('|')})`, 'u')

/** Whether a line, folded, speaks of the site or of others where its readers are. */
export function hasSiteWord(key: string): boolean {
  return shape.test(key)
}
