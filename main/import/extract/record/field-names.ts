/**
 * What scrapers call things: news-please, newspaper3k and 4k, trafilatura, Scrapy, NewsAPI, JSON Feed, Media Cloud, GDELT,
 * RSS and Atom, and what people call their own columns, in the order in which the names are believed. Names are compared by
 * letters and digits alone: `publish_date`, `publishDate` and `Publish Date` are one.
 */
import type { Findings } from '../../findings.ts'

const listOf = (names: string): readonly string[] => names.split(/\s+/).map(canonical)

/** The letters and digits of a field's name, in lower case: what names are compared by. */
export function canonical(name: string): string {
  return name
    .slice(0, longestName)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

/** How much of a name is looked at. */
const longestName = 200

/** Fields that hold the text of an article. */
export const textNames = listOf(
  'maintext text content body articleBody article_text article_content article_body full_text fulltext content_text ' +
    'contenthtml content:encoded encoded story_text body_text bodyhtml plain_text page_content post_content main news_text ' +
    'newstext cleaned_text clean_text main_text article story post_text paragraphs texte metin içerik haber نص النص نص_الخبر نص_المقال ' +
    'المحتوى محتوى المتن متن الخبر متن_خبر الفقرات تفاصيل التفاصيل تفاصيل_الخبر متن_کامل متن_اصلی текст содержание текст_статьи ' +
    'raw_text markdown body.content p para paragraph abstract_text html raw_html page_html textwithnodes blocks detay detail details haber_metni haber_detay içerik_metni icerik',
)

/** Fields that hold a part of it, or the gist. They stand for the text of a record that has no field for it. */
export const summaryNames = listOf(
  'message description summary abstract lead excerpt snippet standfirst teaser resume résumé özet ملخص الملخص وصف الوصف аннотация',
)

export const names = {
  title: listOf(
    'title headline head heading title_page title_rss article_title article_headline news_title news:title web_title main_title titre ' +
      'başlık baslik عنوان العنوان عنوان_الخبر عنوان_المقال العنوان_الرئيسي تيتر تیتر заголовок page_title h1 link_text haber_başlığı haber_basligi name',
  ),
  source: listOf(
    'site_name sitename og_site_name source_hostname media_name meta_site_name name_source source publisher publication publication_name outlet ' +
      'outlet_name news_outlet provider provider_name source_name source_title sourcecommonname mentionsourcename src page_name channel_title newspaper ' +
      'newspaper_name news_source website site source_domain hostname domain journal gazete kaynak المصدر مصدر اسم_المصدر مصدر_الخبر الصحيفة ' +
      'اسم_الصحيفة الجريدة اسم_الجريدة الموقع اسم_الموقع الوسيلة الجهة_الناشرة جهة_النشر منبع خبرگزاری источник издание',
  ),
  author: listOf(
    'authors author byline author_name author_names creator dc:creator writer written_by by journalist reporter reporter_name auteur yazar ' +
      'muhabir الكاتب كاتب اسم_الكاتب كاتب_المقال المؤلف الصحفي الصحافي المحرر المراسل نویسنده خبرنگار автор',
  ),
  published: listOf(
    'date_publish article:published_time publish_date published_at date_published published_date pub_date published publication_date published_time published_on publishing_date ' +
      'first_published_at first_published publish_time publish_datetime published_datetime web_publication_date date_time_pub post_date ' +
      'post_created date_posted posted_at posted_on dc:date news:publication_date issued article_date news_date release_date datetime ' +
      'date_time date seendate pubtime timestamp time created_at created date_created tarih yayın_tarihi تاريخ التاريخ تاريخ_النشر ' +
      'تاريخ_الخبر تاريخ_المقال تاریخ تاریخ_انتشار дата дата_публикации yayın_tarihi yayin_tarihi eklenme_tarihi haber_tarihi kayıt_tarihi kayit_tarihi when updated',
  ),
  url: listOf(
    'resolved_page_url resolved_url title_url title_link url canonical_link canonical_url canonical link article_url article_link news_url news_link page_url post_url web_url loc ' +
      'documentidentifier mentionidentifier responded_url final_url requested_url warc_target_uri target_uri permalink uri href target الرابط رابط رابط_الخبر رابط_المصدر لینک ссылка',
  ),
  section: listOf(
    'section category article_section section_name cat rubric rubrique kategori القسم قسم التصنيف الباب рубрика',
  ),
  language: listOf(
    'language meta_lang lang lang_code locale dc:language channel_language langue dil اللغة язык',
  ),
} as const satisfies Record<Exclude<keyof Findings, 'keywords'>, readonly string[]>

export const keywordNames = listOf(
  'keywords meta_keywords news_keywords tags subjects hashtags الكلمات_المفتاحية كلمات_مفتاحية الكلمات_الدالة الوسوم کلیدواژه',
)

const allNames = new Set([...textNames, ...summaryNames, ...keywordNames, ...Object.values(names).flat()])

/** Whether a field of that name is one that we know. */
export function isKnownName(name: string): boolean {
  return allNames.has(canonical(name))
}
