import { describe, expect, test } from 'vitest'
import { encodeIn } from '../encode-bytes.ts'
import { fieldsOf, read, readOne } from '../scrape-file.ts'

const paragraphs = [
  'قال الوزير إن الفريق سيعود غداً إلى القرى الغربية، وإن العمل في الآبار سيبدأ بعد ذلك بيومين، على أن ينتهي قبل الشتاء.',
  'وأضاف أن اللجنة أعدت خطة جديدة، وأن سكان القرى شاركوا في إعدادها، وأن الميزانية كافية لإصلاح كل بئر فيها.',
  'وكانت القرى قد بقيت بلا ماء منذ الصيف، بعد أن تعطلت المضخات، فاعتمد السكان على صهاريج تأتي من المدينة كل أسبوع.',
]

interface PageParts {
  readonly head?: string
  readonly lang?: string
  readonly body?: string
}

function page({
  head = '',
  lang = 'ar',
  body = paragraphs.map(each => `<p>${each}</p>`).join('\n'),
}: PageParts = {}): string {
  return `<!doctype html><html lang="${lang}" dir="rtl"><head>${head}</head><body>
    <nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul></nav>
    <main><article><h1>عودة الفريق</h1>${body}</article></main>
    <footer><p>جميع الحقوق محفوظة</p></footer></body></html>`
}

test('an article is its paragraphs, apart by a blank line, without the page round them', () => {
  expect(readOne('1.html', page()).text).toBe(paragraphs.join('\n\n'))
})

test('no markup is left, entities are characters, and blanks are as in a browser', () => {
  const body = `<p>قال&nbsp;الوزير &laquo;نعم&raquo; &amp; <b>لا</b>\n   <em>شيء</em>.<br>سطر ثان &#1575;</p>${paragraphs.map(each => `<p>${each}</p>`).join('')}`
  const [first] = readOne('1.html', page({ body })).text.split('\n\n')
  expect(first).toBe('قال\u00a0الوزير «نعم» & لا شيء.\nسطر ثان ا')
})

test('scripts, styles and handlers are neither run nor read', () => {
  const body = `<script>globalThis.wasRun = true; document.write('x')</script><img src=x onerror="globalThis.wasRun = true">
    <style>p { color: red }</style>${paragraphs.map(each => `<p>${each}</p>`).join('')}`
  expect(readOne('1.html', page({ body })).text).toBe(paragraphs.join('\n\n'))
  expect('wasRun' in globalThis).toBe(false)
})

test('a page that Readability makes nothing of gives its body, without what stands round it', () => {
  const text = readOne(
    '1.html',
    '<html><body><nav>الرئيسية</nav><div>قال</div><footer>حقوق</footer></body></html>',
  ).text
  expect(text).toBe('قال')
})

test('a page whose head does not end still has its article', () => {
  const html = `<html><head><title>عودة الفريق</title></headx<body><article><p>${paragraphs[0]}</p></article></body></html>`
  expect(readOne('1.html', html).text).toContain(paragraphs[0])
})

test('a fragment is a page too', () => {
  expect(readOne('1.htm', paragraphs.map(each => `<p>${each}</p>`).join('')).text).toContain(paragraphs[2])
})

test('a page in Windows-1256 that says so is read in it', () => {
  const html = page({ head: '<meta charset="windows-1256"><title>عودة الفريق</title>' })
  expect(readOne('1.html', encodeIn('windows-1256', html))).toMatchObject({
    encoding: 'windows-1256',
    format: 'html',
    text: paragraphs.join('\n\n'),
  })
})

describe('metadata', () => {
  test('is read from JSON-LD, OpenGraph and links', () => {
    const linked = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'عودة الفريق &quot;غداً&quot;',
          datePublished: '2024-11-01T09:30:05+03:00',
          author: [{ '@type': 'Person', name: 'سلمى حداد' }],
          publisher: { '@type': 'Organization', name: 'صحيفة' },
        },
      ],
    }
    const head = `<script type="application/ld+json">{broken</script>
      <script type="application/ld+json">${JSON.stringify(linked)}</script>
      <meta property="og:site_name" content="الصحيفة"><link rel="canonical" href="https://example.org/1">
      <meta name="keywords" content="ماء، قرى, آبار"><meta property="article:section" content="محليات">`
    expect(fieldsOf(readOne('1.html', page({ head })))).toMatchObject({
      title: { value: 'عودة الفريق "غداً"', status: 'stated', from: 'JSON-LD headline' },
      published: { value: '2024-11-01T09:30:05+03:00', from: 'JSON-LD datePublished' },
      author: { value: 'سلمى حداد', from: 'JSON-LD author' },
      source: { value: 'الصحيفة', from: 'meta og:site_name' },
      url: { value: 'https://example.org/1', from: 'link canonical' },
      keywords: { value: ['ماء', 'قرى', 'آبار'], from: 'meta keywords' },
      section: { value: 'محليات', from: 'meta article:section' },
      language: { value: 'ar', status: 'stated', from: 'html lang ar' },
    })
  })

  test('of OpenGraph alone is enough, and the name of the site is no part of the title', () => {
    const head = `<meta property="og:title" content="عودة الفريق | الصحيفة"><meta property="og:site_name" content="الصحيفة">
      <meta property="article:published_time" content="2024-11-01T09:30:05Z">`
    expect(fieldsOf(readOne('1.html', page({ head })))).toMatchObject({
      title: { value: 'عودة الفريق', from: 'meta og:title' },
      published: { value: '2024-11-01T09:30:05Z', from: 'meta article:published_time' },
    })
  })

  test.each([
    ['the name of the site behind the heading', 'عودة الفريق إلى القرى - الصحيفة', undefined],
    ['nothing but the name of the site', 'الصحيفة', 'الصحيفة'],
  ])('of OpenGraph that has %s gives way to the heading', (_, title, site) => {
    const named = site === undefined ? '' : `<meta property="og:site_name" content="${site}">`
    const head = `<meta property="og:title" content="${title}">${named}`
    const html = page({ head }).replace('<h1>عودة الفريق</h1>', '<h1>عودة الفريق إلى القرى</h1>')
    expect(fieldsOf(readOne('1.html', html)).title.value).toBe('عودة الفريق إلى القرى')
  })

  test('of a copy to be printed leaves the line that is set as a headline', () => {
    const html = page({ head: '<title>The Daily :: Printer Friendly Version</title>' })
      .replace('<h1>عودة الفريق</h1>', '<span class="hd">عودة الفريق إلى القرى</span>')
      .replace('<nav>', '<img src="1.gif" alt="The Daily"><nav>')
      .replace('<footer>', '<footer>URL: https://daily.example/story?id=1<br>')
    expect(fieldsOf(readOne('1.html', html))).toMatchObject({
      title: { value: 'عودة الفريق إلى القرى', status: 'inferred' },
      source: { value: 'The Daily', status: 'inferred' },
      url: { value: 'https://daily.example/story?id=1', status: 'stated' },
    })
  })

  test('that shows its writers and its day less well than the data of its program has them from there', () => {
    const article = {
      title: 'عودة الفريق',
      body: paragraphs.join(' ').repeat(2),
      authors: [{ name: 'سلمى حداد' }, { name: 'عمر نجار' }],
      publishedAt: 1704869400000,
    }
    const byline =
      '<div class="authors"><span>سلمى حداد</span> و<span>عمر نجار</span></div><div class="date">10 يناير 2024</div>'
    const body = `${byline}${paragraphs.map(each => `<p>${each} ${each} ${each}</p>`).join('')}`
    const data = (title: string): string =>
      `<script type="application/json">${JSON.stringify({ props: { article: { ...article, title } } })}</script>`
    expect(fieldsOf(readOne('1.html', page({ head: data('عودة الفريق'), body })))).toMatchObject({
      author: { value: 'سلمى حداد, عمر نجار', status: 'stated' },
      published: { value: '2024-01-10T06:50:00Z', status: 'stated' },
    })
    const other = fieldsOf(readOne('1.html', page({ head: data('خبر آخر تماما'), body })))
    expect(other.published.value).toBe('2024-01-10')
  })

  test('that names the program of a blog leaves the name that its feed has', () => {
    const head = `<link rel="alternate" type="application/atom+xml" title="دفاتر الوادي - Atom" href="/feed">
      <script type="application/ld+json">{"@type":"BlogPosting","headline":"عودة الفريق","publisher":{"name":"Blogger"}}</script>`
    expect(fieldsOf(readOne('1.html', page({ head }))).source).toEqual({
      value: 'دفاتر الوادي',
      status: 'inferred',
      from: 'name of the feed',
    })
  })

  test('that says nothing leaves the heading, and the language of the text against the template', () => {
    const fields = fieldsOf(
      readOne('1.html', page({ head: '<title>عودة الفريق - الصحيفة</title>', lang: 'en' })),
    )
    expect(fields.title).toEqual({ value: 'عودة الفريق', status: 'stated', from: 'h1 element' })
    expect(fields.language).toMatchObject({ value: 'ar', status: 'inferred' })
    expect(fields.published.status).toBe('unknown')
  })
})

test.each([
  ['nested elements', `${'<div>'.repeat(4_000)}<p>قال</p>`],
  ['unclosed paragraphs', '<p>قال'.repeat(5_000)],
  ['a million elements', '<b>x</b>'.repeat(1_000_000)],
  ['opening brackets', '<'.repeat(1_000_000)],
  ['one long line', 'كلمة '.repeat(400_000)],
  ['attributes', `<div ${Array.from({ length: 20_000 }, (_, at) => `a${at}=1`).join(' ')}><p>قال</p>`],
])('a page of many %s is answered in seconds', (_, html) => {
  const started = performance.now()
  expect(read('1.html', html)).toHaveLength(1)
  expect(performance.now() - started).toBeLessThan(8_000)
})

describe('round and in an article', () => {
  const sentences = 'قال الوزير إن الفريق سيعود غداً إلى القرى الغربية، وإن الآبار ستفحص قبل الشتاء. '.repeat(
    3,
  )
  const inPage = (inner: string): string =>
    `<html><head><title>عودة الفريق</title></head><body><nav><a href="/">الرئيسية</a></nav><article><h1>عودة الفريق</h1>
     <p>${sentences}</p>${inner}<p>${sentences}</p><p>${sentences}</p></article><footer>جميع الحقوق محفوظة</footer></body></html>`

  test.each([
    ['a caption', '<figure><img src="x.jpg"><figcaption>الوزير في القرية</figcaption></figure>'],
    ['a share bar', '<div class="post-share"><a href="#">شارك</a> <a href="#">غرّد</a></div>'],
    ['a read-also line', '<p>اقرأ أيضاً: <a href="/2">خبر آخر عن الآبار</a></p>'],
    ['a list of links', '<ul><li><a href="/2">خبر آخر</a></li><li><a href="/3">خبر ثالث</a></li></ul>'],
    ['a newsletter', '<div id="newsletterSignup">اشترك في نشرتنا البريدية</div>'],
    ['an advert', '<p>إعلان</p>'],
    [
      'a card',
      '<figure class="x1"><a href="/2"><div class="q">دفتر الوالي</div><div>ثلاث سنوات من العقود.</div></a></figure>',
    ],
    [
      'a box of other stories',
      '<section class="x2"><h2>اقرأ المزيد</h2><div>القوارب تعود إلى الميناء</div><div>حكاية منارة لا يملكها أحد.</div></section>',
    ],
    [
      'a row of labels',
      '<div class="x3"><span>محليات</span><span>312 مشاهدة</span><span>4 تعليقات</span></div>',
    ],
    [
      'a box that asks for something',
      '<div class="x4"><b>نشرة الصباح</b> أهم الأخبار في بريدك. <button>سجّلني</button></div>',
    ],
    ['a part named for tests alone', '<div data-hook="related-posts"><div>أحدث المنشورات</div></div>'],
  ])('%s is no part of it', (_, inner) => {
    expect(readOne('1.html', inPage(inner)).text).toBe(Array(3).fill(sentences.trim()).join('\n\n'))
  })

  test('paragraphs may be spans, among them those between a headline and another', () => {
    const spans = [sentences, 'عنوان فرعي', sentences]
      .map(each => `<span class="t">${each.trim()}</span>`)
      .join('')
    const page = `<html><head><title>عودة الفريق</title></head><body><div>${spans}</div></body></html>`
    expect(readOne('1.html', page).text).toBe([sentences.trim(), 'عنوان فرعي', sentences.trim()].join('\n\n'))
  })

  test('what stands above the headline is no part of it, and the way to the page tells the section', () => {
    const way = '<div class="f"><a href="/">الرئيسية</a> » <a href="/l">محليات</a></div><p>للمشتركين</p>'
    const counters = '<div><p>1.2K</p><p>٢٧</p></div>'
    const record = readOne(
      '1.html',
      inPage('').replace('<h1>', `${way}<h1>`).replace('</h1>', `</h1>${counters}`),
    )
    expect(record.text).toBe(Array(3).fill(sentences.trim()).join('\n\n'))
    expect(fieldsOf(record).section).toMatchObject({ value: 'محليات', status: 'inferred' })
  })

  test('a paragraph with a link, a quotation and a list of facts are', () => {
    const inner =
      '<p>وأضاف <a href="/x">التقرير</a> أن العمل مستمر.</p><ul><li>البئر الأولى جاهزة.</li><li>الثانية قريباً.</li></ul>'
    const { text } = readOne('1.html', inPage(inner))
    for (const part of ['وأضاف التقرير أن العمل مستمر.', 'البئر الأولى جاهزة.', 'الثانية قريباً.'])
      expect(text).toContain(part)
  })

  test('a part that is most of the page is kept, whatever it is called', () => {
    const page = `<html><body><div class="related-share-widget"><p>${sentences}</p><p>${sentences}</p></div></body></html>`
    expect(readOne('1.html', page).text).toContain(sentences.trim())
  })

  test('the text that JSON-LD gives counts where the page shows next to none of it', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'عودة الفريق',
      articleBody: `${sentences}\n${sentences}`,
    })
    const page = `<html><head><script type="application/ld+json">${data}</script></head><body><p>يتم التحميل</p></body></html>`
    expect(readOne('1.html', page).text).toBe(`${sentences}\n${sentences}`.trim())
  })

  test('many blanks in a line that keeps them take no time', { timeout: 5_000 }, () => {
    const page = `<html><body><pre>أ${' '.repeat(1_000_000)}ب</pre><p>${sentences}</p></body></html>`
    expect(readOne('1.html', page).text).toContain('أ ب')
  })
})

describe('a thread of a forum is its first post, by who wrote it when', () => {
  const [first = '', second = '', third = ''] = paragraphs
  const words = `${first}<br><br>${second}`
  test.each([
    [
      'vBulletin',
      (writer: string, day: string, said: string, at: number) =>
        `<table id="post${at}"><tr><td>${day}, 09:40 PM</td><td>رقم المشاركة ${at}</td></tr><tr><td><a class="bigusername" href="m">${writer}</a>
         <div>تاريخ التسجيل: 01-10-2006</div></td><td><div id="post_message_${at}">${said}</div><div>______<br>لا تأسفن على غدر الزمان</div></td></tr></table>`,
    ],
    [
      'phpBB',
      (writer: string, day: string, said: string, at: number) =>
        `<div id="p${at}" class="post"><div class="postbody"><p class="author">by <a class="username">${writer}</a> » ${day} 9:40 pm</p>
         <div class="content">${said}</div><div class="signature">لا تأسفن على غدر الزمان</div></div></div>`,
    ],
    [
      'XenForo',
      (writer: string, day: string, said: string) =>
        `<article class="message"><a class="username">${writer}</a><time datetime="${day.split('-').reverse().join('-')}T21:40:00">أمس</time>
         <div class="message-body"><div class="bbWrapper">${said}</div></div><aside>لا تأسفن على غدر الزمان</aside></article>`,
    ],
  ])('in %s', (_, post) => {
    const posts = [
      post('صقر الوادي', '28-03-2009', words, 1),
      post('بنت السد', '29-03-2009', third, 2),
      post('ابو عزام', '30-03-2009', third, 3),
    ]
    const record = readOne('1.html', page({ body: `<div id="posts">${posts.join('')}</div>` }))
    expect(record.text).toBe(`${first}\n\n${second}`)
    expect(fieldsOf(record)).toMatchObject({
      author: { value: 'صقر الوادي' },
      published: { value: '2009-03-28T21:40:00', from: 'first post of the thread' },
    })
  })
})

test('posts below an article are its comments', () => {
  const head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"عودة الفريق"}</script>'
  const body = `${paragraphs.map(each => `<p>${each}</p>`).join('')}<div class="comments"><div id="post_message_1">كلام فارغ.</div></div>`
  expect(readOne('1.html', page({ head, body })).text).toContain(paragraphs.join('\n\n'))
})

describe('a live page has all entries, each below its headline', () => {
  const [first = '', second = '', third = ''] = paragraphs
  const headOf = (entries: readonly object[]): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'LiveBlogPosting', headline: 'عودة الفريق', liveBlogUpdate: entries })}</script>`
  const entry = (text: string, headline = text.slice(0, 40)) => ({
    '@type': 'BlogPosting',
    headline,
    articleBody: text,
  })

  test('of those that it shows, although JSON-LD has some only', () => {
    const shown = [
      `<h2>الوزير يعد</h2><p>${first}</p>`,
      `<p>${second}</p>`,
      `<h2>صيف بلا ماء</h2><p>${third}</p>`,
    ]
    const body = `<div>${shown.map(each => `<div class="i"><span>19:40</span><div>${each}</div></div>`).join('')}</div>`
    const { text } = readOne(
      '1.html',
      page({ head: headOf([entry(first, 'الوزير يعد'), entry(second)]), body }),
    )
    for (const each of ['الوزير يعد', first, second, 'صيف بلا ماء', third]) expect(text).toContain(each)
  })

  test('of those in JSON-LD, where the page shows fewer', () => {
    const head = headOf([entry(first, 'الوزير يعد'), entry(second), entry(third)])
    const { text } = readOne('1.html', page({ head, body: `<p>${first}</p>` }))
    expect(text).toBe(['الوزير يعد', first, second, third].join('\n\n'))
  })
})
