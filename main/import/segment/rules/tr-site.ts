import type { Rule } from '../line/rule.ts'

/** What sites in Turkish ask of their readers and say of themselves, and the headers of what else they have. */
export const turkishSite: readonly Rule[] = [
  {
    as: 'related',
    form: 'header',
    words: [
      ...['Haberle ilgili daha fazlası', 'Daha fazlası', 'Daha fazla haber', 'Daha fazla göster'],
      ...['Günün önemli manşetleri', 'Günün manşetleri', 'İlgili konular', 'İlgili videolar'],
      ...['İlgili galeri', 'İlgili yazılar', 'Benzer yazılar', 'Benzer içerikler', 'Benzer konular'],
      ...['Diğer yazılar', 'Diğer içerikler', 'Son yazılar', 'En son haberler', 'En yeni haberler'],
      ...['En çok okunan haberler', 'En çok okunan', 'En çok yorumlananlar', 'En çok izlenenler'],
      ...['En çok paylaşılanlar', 'Çok izlenenler', 'Öne çıkanlar', 'Trend haberler'],
      ...['Popüler yazılar', 'Ayrıca bkz', 'Bunu da oku', 'Ayrıca oku', 'Okumadan geçme'],
      ...['Okumadan geçmeyin', 'Sizin için önerilenler', 'Size özel', 'Önerilen içerikler'],
      ...['Önerilenler', 'Bunlar da var', 'Bunları okudunuz mu', 'Bu haberi de oku'],
      ...['Bu haberi de okuyun', 'Daha fazla oku', 'Haberin detayları', 'Yazarın tüm yazıları'],
      ...['Önceki yazı', 'Sonraki yazı', 'Bölgeden haberler', 'Kategorinin diğer haberleri'],
      ...['Editörün seçimi'],
    ],
    example: 'Haberle ilgili daha fazlası:',
  },
  {
    as: 'advert',
    form: 'call',
    words: [
      ...['takip edin', 'takip edebilirsiniz', 'abone olun', 'abone ol', 'abone olmak için'],
      ...['abone olabilirsiniz', 'katılın', 'katıl', 'indirin', 'indir', 'tıklayın', 'tıkla'],
      ...['beğenin', 'bize ulaşın', 'takipte kalın', 'haberdar olun', 'kaçırmayın', 'kaydolun'],
      ...['kayıt olun', 'üye olun', 'destek olun', 'bildirim alın', 'izleyin', 'okuyun'],
    ],
    example: 'Son gelişmeler için WhatsApp kanalımıza katılın',
  },
  {
    as: 'share',
    form: 'line',
    words: [
      ...['Tweetle', 'Pinle', 'Linki kopyala', 'Link kopyala', 'Kopyala', 'URL kopyala', 'Kopyalandı'],
      ...['Beğen', 'Favorilere ekle', 'Favori', 'Paylaşım', 'Haberi yazdır', 'Yazdır PDF', 'Seslendir'],
      ...['Sesli dinle', 'WhatsApp', 'Facebook ta paylaş', 'Sosyal medya', 'Takip et', 'Bizi takip et'],
      ...['Bizi takip edin', 'E-posta', 'Flipboard', 'Haberi kaydet', 'Arkadaşına gönder'],
    ],
    example: 'Tweetle',
  },
  {
    as: 'advert',
    form: 'start',
    words: [
      ...['Reklam alanı', 'Haberin devamı reklam', 'İçerik reklamdan sonra', 'Çerez ayarları'],
      ...['Size daha iyi hizmet', 'Bildirim almak', 'Bildirimleri aç', 'E-posta adresinizi girin'],
      ...['Abonelik', 'Destek ol', 'Reklam vermek için', 'Google News’te'],
    ],
    example: 'Reklam Alanı 336x280',
  },
  {
    as: 'advert',
    form: 'line',
    words: [
      ...['Tümünü kabul et', 'Reddet', 'Kapat', 'Çerezler', 'Çerez politikası', 'Abone ol'],
      ...['Abone olun', 'Sponsorlu içerik', 'Advertorial', 'Reklamı kapat', 'İlan', 'İlanlar'],
      ...['E-bülten'],
    ],
    example: 'Tümünü kabul et',
  },
  {
    as: 'comment',
    form: 'line',
    words: [
      ...['Yanıtla', 'Cevapla', 'Şikayet et', 'Adınız soyadınız', 'Ad Soyad', 'İsim', 'E-posta *'],
      ...['Yorumu gönder', 'Yorumları göster', 'Tüm yorumlar', 'Yorumunuzu yazın', 'Beğendim'],
      ...['Gönder gitsin', 'Yorum yok'],
    ],
    isEnd: true,
    example: 'Yanıtla',
  },
  {
    as: 'comment',
    form: 'start',
    words: [
      ...['Yanıtla (', 'Yorum yazmak için', 'Yorumlar editör', 'Yorumlarınız'],
      ...['E-posta hesabınız yayımlanmayacak', 'Gerekli alanlar', 'Bu haber için yorum'],
      ...['İlk yorumu sen', 'Yorum kuralları', 'Hakaret, küfür', 'Bu habere hiç yorum'],
      ...['Yorumunuz başarıyla'],
    ],
    isEnd: true,
    example: 'Yanıtla (2) (0)',
  },
  {
    as: 'byline',
    form: 'label',
    words: [
      ...['Haber Merkezi', 'Editor', 'Kameraman', 'Röportaj', 'Haber/Fotoğraf', 'Haber-Foto'],
      ...['Haber - Fotoğraf', 'Söyleşi'],
    ],
    states: 'author',
    example: 'Röportaj: Elif Sarıca',
  },
  {
    as: null,
    form: 'start',
    words: [
      ...['Haber Yazılımı', 'Haber Scripti', 'Yazılım:', 'Tasarım ve yazılım'],
      ...['Yazarlarımızın ve muhabirlerimizin', 'Sitemizdeki', 'Telif hakkı', 'Genel Yayın Yönetmeni'],
      ...['Hatalı haber bildir', 'Hata bildir', 'Haberin doğrudan adresi', 'Yayınlanan haberlerin'],
    ],
    isEnd: true,
    example: 'Haber Yazılımı: Kıyısoft',
  },
  {
    as: null,
    form: 'line',
    words: [
      ...['Web TV', 'Ana Sayfa', 'Anasayfa', 'Menü', 'Ara', 'Arama', 'Arama yap', 'Yazarlar'],
      ...['Tüm Yazarlar', 'Köşe Yazarları', 'Galeri', 'Foto', 'Video', 'Videolar', 'Fotoğraf Galerisi'],
      ...['Biyografiler', 'Bize Ulaşın', 'Arşiv', 'KVKK Aydınlatma Metni', 'KVKK', 'Aydınlatma Metni'],
      ...['Çerez Aydınlatma Metni', 'Yayın İlkeleri', 'Reklam Tarifesi', 'RSS', 'Sitene Ekle'],
      ...['Mobil Site', 'Masaüstü Görünümü', 'Sayfa Başı', 'Başa Dön', 'Yukarı', 'Gazete Manşetleri'],
      ...['Gazete Oku', 'E-Gazete', 'Yazı Tipi', 'Yazı boyutunu büyüt', 'Vefat İlanları', 'Yol Durumu'],
      ...['Trafik Durumu', 'Fikstür', 'Canlı Skor', 'Canlı Sonuçlar', 'Burçlar', 'Döviz', 'Çıkış'],
      ...['Profilim', 'Siteye Git'],
    ],
    example: 'KVKK Aydınlatma Metni',
  },
  {
    as: 'related',
    form: 'header',
    words: [
      ...['Son dakika', 'Son dakika haberleri', 'Popüler', 'Galeriler', 'Manşetler', 'Kaçırmayın'],
      ...['Öne çıkan', 'Daha fazla', 'Bkz', 'Gündemdekiler', 'Diğer yazarlar'],
    ],
    isAlone: true,
    example: 'Son dakika',
  },
  {
    as: null,
    form: 'start',
    words: ['Kaynak gösterilmeden yayınlanamaz', 'İzinsiz kullanılamaz', 'Bu sitede yayınlanan'],
    isEnd: true,
    example: 'Kaynak gösterilmeden yayınlanamaz',
  },
  {
    as: 'related',
    form: 'line',
    words: ['Haberin devamı', 'Yazının devamı', 'Devamı için kaydır'],
    example: 'Haberin Devamı',
  },
  {
    as: 'byline',
    form: 'line',
    words: ['Yazar', 'Yazan', 'Editör', 'Haber Merkezi', 'Yazar hakkında'],
    example: 'Haber Merkezi',
  },
]
