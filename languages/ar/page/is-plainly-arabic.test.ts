import { expect, it } from 'vitest'
import { isPlainlyArabic } from './is-plainly-arabic.js'

const ARABIC = 'وصل الوزير صباح اليوم إلى العاصمة حيث استقبله في المطار نظيره وعدد من أعضاء الحكومة قبل بدء المحادثات'

it('is sure of a sentence of Arabic news, with vowel marks and a foreign name too', () => {
  expect(isPlainlyArabic(ARABIC)).toBe(true)
  expect(isPlainlyArabic(ARABIC.replace('الوزير', 'الوَزِير NATO'))).toBe(true)
})

it('is not sure of Persian, Urdu or Kurdish, nor of Arabic letters without the article', () => {
  expect(isPlainlyArabic('وزیر خارجه امروز صبح وارد پایتخت شد و در فرودگاه مورد استقبال همتای خود و شماری از اعضای دولت قرار گرفت')).toBe(
    false,
  )
  expect(isPlainlyArabic('وزیر خارجہ آج صبح دارالحکومت پہنچے جہاں ہوائی اڈے پر ان کے ہم منصب نے ان کا استقبال کیا')).toBe(false)
  expect(isPlainlyArabic('وەزیری دەرەوە ئەمڕۆ بەیانی گەیشتە پایتەخت و لە فڕۆکەخانە پێشوازی لێ کرا لەلایەن هاوتاکەیەوە')).toBe(false)
  expect(isPlainlyArabic('وزير خارجه امروز صبح وارد شهر شد و در ميدان مورد استقبال مردم و شماري از دوستان خود قرار داشت')).toBe(false)
})

it('is not sure of a few words, or of a page that is mostly in another script', () => {
  expect(isPlainlyArabic('وصل الوزير إلى العاصمة')).toBe(false)
  expect(isPlainlyArabic(`The minister arrived in the capital this morning ${ARABIC}`)).toBe(false)
})
