import type { Rule } from '../rule.ts'

/** What Turkish sites put around the news. */
export const turkish: readonly Rule[] = [
  { as: 'source', form: 'label', words: ['Kaynak', 'Haber kaynağı', 'Kaynaklar'], states: 'source', isEnd: true, example: 'Kaynak: Kıyı Gazetesi' },
  {
    as: 'keywords',
    form: 'header',
    words: ['Etiketler', 'Etiket', 'Anahtar kelimeler', 'İlgili etiketler', 'Konular', 'Haber etiketleri'],
    states: 'keywords',
    isEnd: true,
    example: 'Etiketler: sahil yolu, ulaşım',
  },
  {
    as: 'related',
    form: 'header',
    words: [
      ...['İlgili haberler', 'İlgili haber', 'Ayrıca okuyun', 'Bunu da okuyun', 'Bunlar da ilginizi çekebilir', 'İlginizi çekebilir', 'Benzer haberler'],
      ...['Diğer haberler', 'Devamını oku', 'Çok okunanlar', 'En çok okunanlar', 'Ayrıca bakınız', 'Bakmadan geçme', 'Önerilen haberler', 'İlgili içerikler'],
      ...['Son haberler', 'Bunlara da bakın', 'Okumaya devam et', 'Öne çıkan haberler', 'Sizin için seçtiklerimiz', 'Tavsiye edilen haberler'],
    ],
    example: 'İLGİLİ HABERLER',
  },
  { as: 'share', form: 'start', words: ['Paylaş:', 'Bu haberi paylaş', 'Haberi paylaş', "Facebook'ta paylaş", "Twitter'da paylaş", 'Bizi takip edin', 'Takip et', 'Sosyal medyada paylaş', 'Bağlantıyı kopyala'], example: 'Paylaş: Facebook Twitter' },
  { as: 'share', form: 'line', words: ['Paylaş', 'Yazdır', 'Kaydet', 'Dinle', 'Yazı boyutu', 'Gönder'], example: 'Paylaş' },
  {
    as: 'advert',
    form: 'start',
    words: ['Bültenimize', 'Bültene abone', 'Abone ol', 'Abone olun', 'Uygulamamızı indirin', 'Uygulamayı indir', 'Haberler cebinizde', 'Bildirimlere izin', "Google News'te"],
    example: 'Bültenimize abone olun',
  },
  { as: 'advert', form: 'line', words: ['Reklam', 'Reklamlar', 'Sponsorlu'], example: 'Reklam' },
  { as: 'advert', form: 'within', words: ['çerez kullan', 'çerezleri kullan', 'çerez politikası'], example: 'Sitemizde çerez kullanılmaktadır' },
  { as: 'byline', form: 'label', words: ['Haber', 'Yazar', 'Muhabir', 'Editör', 'Yazan', 'Hazırlayan', 'Çeviri'], states: 'author', example: 'Haber: Elif Sarıca' },
  {
    as: 'dateline',
    form: 'label',
    words: ['Yayınlanma', 'Yayınlanma tarihi', 'Yayın tarihi', 'Giriş', 'Giriş tarihi', 'Tarih', 'Oluşturulma tarihi', 'Eklenme'],
    states: 'published',
    example: 'Yayınlanma: 4 Eylül 2024',
  },
  { as: 'dateline', form: 'label', words: ['Güncelleme', 'Güncellenme', 'Son güncelleme', 'Güncelleme tarihi', 'Güncellendi'], states: 'updated', example: 'Güncelleme: 5 Eylül 2024' },
  { as: 'caption', form: 'end', words: ['(Arşiv)', '(arşiv fotoğrafı)', 'Arşiv fotoğrafı'], example: 'Eski iskele (Arşiv)' },
  { as: 'credit', form: 'label', words: ['Fotoğraf', 'Fotoğraflar', 'Foto', 'Fotoğraf kaynağı', 'Görsel'], example: 'Fotoğraf: Kıyı Gazetesi arşivi' },
  { as: 'credit', form: 'start', words: ['Kaynak, Getty', 'Fotoğraf altı yazısı'], example: 'Kaynak, Getty Images' },
  { as: 'comment', form: 'header', words: ['Yorumlar', 'Yorum', 'Okur yorumları'], isEnd: true, example: 'Yorumlar (2)' },
  { as: 'comment', form: 'start', words: ['Yorum yap', 'Yorum yaz', 'Yorum ekle', 'Henüz yorum yapılmamış', 'İlk yorumu', 'Bir yanıt yazın'], isEnd: true, example: 'Yorum yapın' },
  { as: null, form: 'label', words: ['Başlık'], states: 'title', example: 'Başlık: Köprü açıldı' },
  { as: null, form: 'label', words: ['Bağlantı', 'Adres'], states: 'url', example: 'Bağlantı: https://kiyi.example/1' },
  { as: null, form: 'label', words: ['Kategori', 'Bölüm'], states: 'section', example: 'Kategori: Gündem' },
  { as: null, form: 'start', words: ['Tüm hakları saklıdır', 'Her hakkı saklıdır'], isEnd: true, example: 'Tüm hakları saklıdır © 2024' },
  { as: null, form: 'start', words: ['Anasayfa >', 'Ana sayfa >', 'Anasayfa /', 'Ana sayfa /', 'Anasayfa »', 'Okuma süresi', 'Haberler >'], example: 'Anasayfa > Gündem' },
]
