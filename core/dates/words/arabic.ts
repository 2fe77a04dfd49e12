/** Arabic, apart from months and numbers. Written as people write; folding makes the spellings one. */
import { arabicMonths, hijriMonths } from './arabic-months.ts'
import { arabicNumbers } from './arabic-numbers.ts'
import { type Table, weekdays } from './sense.ts'

const days: Table = [
  ...weekdays(
    'الاثنين|الإثنين|الأثنين|الإتنين الثلاثاء|الثلاثا|الثلثاء|التلات الأربعاء|الأربعا الخميس الجمعة السبت الأحد',
  ),
  ...weekdays('اثنين ثلاثاء أربعاء خميس جمعة سبت أحد', true),
  [{ kind: 'day-word', offset: 0 }, 'اليوم النهاردة النهارده الليلة هذا_اليوم هذه_الليلة يومنا_هذا'],
  [
    { kind: 'day-word', offset: -1 },
    'أمس الأمس امس البارحة البارح امبارح إمبارح مبارح يوم_أمس ليلة_أمس الليلة_الماضية الليلة_الفائتة',
  ],
  [
    { kind: 'day-word', offset: -2 },
    'أول_أمس أول_من_أمس اول_البارحة أول_البارح أمس_الأول أول_امبارح قبل_أمس قبل_يوم_أمس قبل_الأمس قبل_البارحة ما_قبل_أمس',
  ],
  [
    { kind: 'day-word', offset: 1 },
    'غدا الغد يوم_غد يوم_الغد بكرة بكره غدوة بكرا الليلة_المقبلة الليلة_القادمة',
  ],
  [{ kind: 'day-word', offset: 2 }, 'بعد_غد بعد_غدا بعد_الغد بعد_بكرة'],
]

const units: Table = [
  [{ kind: 'unit', unit: 'minute', count: 1 }, 'دقيقة ثانية لحظة'],
  [{ kind: 'unit', unit: 'minute', count: 2 }, 'دقيقتين دقيقتان ثانيتين ثانيتان'],
  [{ kind: 'unit', unit: 'minute', count: 0 }, 'دقائق ثوان ثواني لحظات'],
  [{ kind: 'unit', unit: 'hour', count: 1 }, 'ساعة'],
  [{ kind: 'unit', unit: 'hour', count: 2 }, 'ساعتين ساعتان الساعتين'],
  [{ kind: 'unit', unit: 'hour', count: 0 }, 'ساعات الساعات'],
  [{ kind: 'unit', unit: 'day', count: 1 }, 'يوم يوما اليوم'],
  [{ kind: 'unit', unit: 'day', count: 2 }, 'يومين يومان اليومين اليومان'],
  [{ kind: 'unit', unit: 'day', count: 0 }, 'أيام الأيام'],
  [{ kind: 'unit', unit: 'week', count: 1 }, 'أسبوع أسبوعا الأسبوع الإسبوع'],
  [{ kind: 'unit', unit: 'week', count: 2 }, 'أسبوعين أسبوعان الأسبوعين الأسبوعان'],
  [{ kind: 'unit', unit: 'week', count: 0 }, 'أسابيع الأسابيع'],
  [{ kind: 'unit', unit: 'weekend', count: 1 }, 'نهاية_الأسبوع عطلة_الأسبوع عطلة_نهاية_الأسبوع نهاية_أسبوع'],
  [{ kind: 'unit', unit: 'month', count: 1 }, 'شهر شهرا الشهر'],
  [{ kind: 'unit', unit: 'month', count: 2 }, 'شهرين شهران الشهرين الشهران'],
  [{ kind: 'unit', unit: 'month', count: 0 }, 'أشهر شهور الأشهر الشهور'],
  [{ kind: 'unit', unit: 'quarter', count: 1 }, 'الربع ربع'],
  [{ kind: 'unit', unit: 'half', count: 1 }, 'النصف'],
  [{ kind: 'unit', unit: 'year', count: 1 }, 'عام عاما العام سنة السنة'],
  [{ kind: 'unit', unit: 'year', count: 2 }, 'عامين عامان العامين العامان سنتين سنتان السنتين عامي'],
  [{ kind: 'unit', unit: 'year', count: 0 }, 'أعوام الأعوام سنوات السنوات سنين السنين'],
  [{ kind: 'unit', unit: 'decade', count: 1 }, 'عقد العقد'],
  [{ kind: 'unit', unit: 'decade', count: 2 }, 'عقدين العقدين'],
  [{ kind: 'unit', unit: 'decade', count: 0 }, 'عقود العقود'],
  [{ kind: 'unit', unit: 'century', count: 1 }, 'قرن القرن'],
  [{ kind: 'unit', unit: 'century', count: 2 }, 'قرنين القرنين'],
]

const steps: Table = [
  [
    { kind: 'step', step: -1, side: 'after' },
    'الماضي الماضية الماضيين الماضيتين المنصرم المنصرمة المنصرمين الفائت الفائتة السابق السابقة الأخيرة الأخيرين الفارط الفارطة المنقضي المنقضية اللي_فات إلي_فات',
  ],
  [{ kind: 'step', step: 0, side: 'after' }, 'الجاري الجارية الحالي الحالية'],
  [{ kind: 'step', step: 0, side: 'before' }, 'هذا هذه'],
  [
    { kind: 'step', step: 1, side: 'after' },
    'المقبل المقبلة المقبلين المقبلتين القادم القادمة القادمين القادمتين التالي التالية الآتي الآتية الجاي الجاية اللي_جاي الداخل',
  ],
  [{ kind: 'distance', step: -1, side: 'before' }, 'قبل منذ مذ'],
  [{ kind: 'distance', step: -1, side: 'after' }, 'مضت مضى مضيا'],
  [{ kind: 'distance', step: 1, side: 'before' }, 'بعد في_غضون بعيد'],
  [{ kind: 'distance', step: 1, side: 'before', loose: true }, 'خلال في في_خلال'],
  [{ kind: 'distance', step: 1, side: 'after' }, 'من_الآن في_المستقبل'],
]

const periods: Table = [
  [{ kind: 'part', part: 'early' }, 'مطلع بداية أوائل بدايات مستهل بدء'],
  [{ kind: 'part', part: 'mid' }, 'منتصف أواسط وسط'],
  [{ kind: 'part', part: 'late' }, 'أواخر نهاية نهايات ختام أواخير'],
  [{ kind: 'season', season: 21 }, 'الربيع'],
  [{ kind: 'season', season: 22 }, 'الصيف'],
  [{ kind: 'season', season: 23 }, 'الخريف'],
  [{ kind: 'season', season: 24 }, 'الشتاء'],
  [{ kind: 'season', season: 21, weak: true }, 'ربيع'],
  [{ kind: 'season', season: 22, weak: true }, 'صيف'],
  [{ kind: 'season', season: 23, weak: true }, 'خريف'],
  [{ kind: 'season', season: 24, weak: true }, 'شتاء'],
  [{ kind: 'decade', tens: 20 }, 'العشرينيات العشرينات عشرينيات عشرينات'],
  [{ kind: 'decade', tens: 30 }, 'الثلاثينيات الثلاثينات ثلاثينيات ثلاثينات'],
  [{ kind: 'decade', tens: 40 }, 'الأربعينيات الأربعينات أربعينيات أربعينات'],
  [{ kind: 'decade', tens: 50 }, 'الخمسينيات الخمسينات خمسينيات خمسينات'],
  [{ kind: 'decade', tens: 60 }, 'الستينيات الستينات ستينيات ستينات'],
  [{ kind: 'decade', tens: 70 }, 'السبعينيات السبعينات سبعينيات سبعينات'],
  [{ kind: 'decade', tens: 80 }, 'الثمانينيات الثمانينات ثمانينيات ثمانينات'],
  [{ kind: 'decade', tens: 90 }, 'التسعينيات التسعينات تسعينيات تسعينات'],
  [{ kind: 'past-century' }, 'القرن_الماضي القرن_المنصرم القرن_الفائت القرن_العشرين'],
]

const clock: Table = [
  [{ kind: 'clock' }, 'الساعة عند_الساعة في_الساعة على_الساعة في_تمام_الساعة عند_تمام_الساعة حوالي_الساعة'],
  [{ kind: 'half-day', hours: 0 }, 'ص صباحا الصباح فجرا صبحا'],
  [{ kind: 'half-day', hours: 12 }, 'م مساء مساءا المساء عصرا ليلا بعد_الظهر من_بعد_الظهر ظهرا'],
  [{ kind: 'noon' }, 'الظهر'],
  [{ kind: 'midnight' }, 'منتصف_الليل'],
  [
    { kind: 'zone', minutes: 0 },
    'بتوقيت_غرينتش بتوقيت_غرينيتش بتوقيت_جرينتش غرينتش جرينتش توقيت_غرينتش توقيت_غرينيتش توقيت_جرينتش ت_غ',
  ],
  [{ kind: 'zone', minutes: 180 }, 'بتوقيت_مكة بتوقيت_مكة_المكرمة بتوقيت_الرياض بتوقيت_بغداد'],
]

const small: Table = [
  [{ kind: 'of' }, 'من في ل'],
  [{ kind: 'on' }, 'يوم يومي في بتاريخ بيوم تاريخ'],
  [{ kind: 'in' }, 'في منذ حتى خلال منتصف طوال بحلول حلول منذ_مطلع'],
  [{ kind: 'day-label' }, 'يوم نهار ليلة مساء صباح فجر ظهر'],
  [{ kind: 'from' }, 'من منذ'],
  [{ kind: 'to' }, 'إلى الى حتى لغاية وحتى'],
  [{ kind: 'between' }, 'بين ما_بين'],
  [{ kind: 'and' }, 'و'],
  [{ kind: 'every' }, 'كل'],
  [{ kind: 'last-one' }, 'آخر أخر الأخير الأخيرة'],
  [{ kind: 'first-one' }, 'أول الأول غرة'],
  [{ kind: 'few' }, 'بضعة بضع عدة'],
  [{ kind: 'approximately' }, 'نحو حوالي قرابة زهاء تقريبا تقريب'],
  [{ kind: 'corresponding' }, 'الموافق الموافق_ل الموافق_لـ الموافقة'],
  [{ kind: 'era', calendar: 'hijri' }, 'ه هجري هجرية هجريا الهجري'],
  [{ kind: 'era', calendar: 'gregorian' }, 'م ميلادي ميلادية ميلاديا الميلادي'],
  [{ kind: 'future' }, 'سوف المقرر المرتقب المزمع يعتزم تعتزم المنتظر المتوقع سيكون ستكون لن'],
  [
    { kind: 'number-label' },
    'رقم القرار قرار المادة مادة القانون قانون المرسوم مرسوم هاتف الهاتف فاكس الطابق البند الفقرة الصفحة صفحة الإصدار إصدار نسخة النسخة الآية آية',
  ],
  [
    { kind: 'place' },
    'ميدان شارع ساحة جسر كوبري مدينة محور حي جامعة مستشفى مدرسة ملعب استاد قاعدة كتيبة كتائب حركة قوى فريق تحالف جبهة حزب ائتلاف ' +
      'طريق نفق مطار محطة صحيفة جريدة مؤسسة شركة قناة موقع ثورة انتفاضة حرب سيارة رجل_الأعمال صلاة خطبة طيب المصري_اليوم اليوم_السابع قناة_روسيا_اليوم',
  ],
  [{ kind: 'age' }, 'عمره عمرها عمرهم العمر'],
]

export const arabic: Table = [
  ...arabicMonths,
  ...hijriMonths,
  ...arabicNumbers,
  ...days,
  ...units,
  ...steps,
  ...periods,
  ...clock,
  ...small,
]
