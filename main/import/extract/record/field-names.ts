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
    'newstext article story texte metin içerik haber نص النص نص_الخبر نص_المقال المحتوى محتوى المتن متن الخبر متن_خبر ' +
    'текст содержание raw_text body.content p para paragraph abstract_text',
)

/** Fields that hold a part of it, or the gist. They stand for the text of a record that has no field for it. */
export const summaryNames = listOf(
  'description summary abstract lead excerpt snippet standfirst teaser resume résumé özet ملخص الملخص وصف الوصف аннотация',
)

export const names = {
  title: listOf(
    'title headline head heading title_page title_rss article_title news_title news:title titre başlık baslik عنوان العنوان عنوان_الخبر ' +
      'تيتر заголовок page_title',
  ),
  source: listOf(
    'site_name sitename source_hostname media_name meta_site_name source publisher outlet source_name sourcecommonname ' +
      'mentionsourcename src source_domain channel_title hostname domain newspaper gazete kaynak المصدر مصدر الصحيفة الجريدة источник',
  ),
  author: listOf(
    'authors author byline creator dc:creator writer journalist auteur yazar الكاتب كاتب المؤلف автор',
  ),
  published: listOf(
    'date_publish publish_date published_at date_published pub_date published publication_date published_time published_on ' +
      'publish_time post_date dc:date news:publication_date issued updated datetime date_time date seendate pubtime timestamp time tarih تاريخ التاريخ ' +
      'تاريخ_النشر дата',
  ),
  url: listOf(
    'url canonical_link canonical_url link article_url loc documentidentifier mentionidentifier permalink uri ' +
      'الرابط رابط ссылка',
  ),
  section: listOf('section category article_section cat rubric rubrique kategori القسم قسم التصنيف рубрика'),
  language: listOf('language meta_lang lang dc:language channel_language langue dil اللغة язык'),
} as const satisfies Record<Exclude<keyof Findings, 'keywords'>, readonly string[]>

export const keywordNames = listOf('keywords meta_keywords tags subjects الكلمات_المفتاحية الوسوم')

const allNames = new Set([...textNames, ...summaryNames, ...keywordNames, ...Object.values(names).flat()])

/** Whether a field of that name is one that we know. */
export function isKnownName(name: string): boolean {
  return allNames.has(canonical(name))
}
