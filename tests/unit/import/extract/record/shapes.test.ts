import { expect, test } from 'vitest'
import { findingsByShape } from '../../../../../main/import/extract/record/shapes.ts'
import { fieldsOf, read } from '../../scrape-file.ts'

const isi =
  'Ratusan warga Desa Sumber menolak izin tambang pasir yang diterbitkan bupati pekan lalu. Mereka menggelar aksi di depan ' +
  'kantor kecamatan.\n\nKepala desa menyatakan bahwa izin itu tidak pernah dibahas, dan meminta bupati mencabutnya segera.'
const berita = {
  kode: 11,
  judul: 'Warga desa menolak tambang pasir di sungai',
  isi,
  tgl: '2023-04-05 10:20:00',
  alamat: 'https://kabar.example/2023/04/tambang',
  gambar: 'https://kabar.example/x.jpg',
}

test('a record whose names nobody knows is read by the shapes of its values, wherever its list lies', () => {
  const [first, second] = read(
    '1.json',
    JSON.stringify({
      sukses: true,
      muatan: { jumlah: 2, berita: [berita, { ...berita, isi: `Kedua. ${isi}` }] },
    }),
  )
  expect(second?.outcome).toBe('record')
  if (first?.outcome !== 'record') throw new Error('No record')
  expect(first.document.text).toBe(isi)
  expect(fieldsOf(first.document)).toMatchObject({
    title: { value: berita.judul, status: 'inferred', from: 'field judul' },
    published: { value: '2023-04-05T10:20:00', status: 'inferred', from: 'field tgl' },
    url: { value: berita.alamat, status: 'inferred', from: 'field alamat' },
  })
})

test('of two fields of one shape neither is taken', () => {
  const two = {
    ...berita,
    tautan: 'https://kabar.example/2023/04/lain',
    subjudul: 'Bupati belum memberi tanggapan',
  }
  expect(findingsByShape(two, isi, {})).toEqual({
    published: { value: berita.tgl, from: 'field tgl', isStated: false },
  })
})

test.each(['crawl_time', 'tgl_update', 'image_taken', 'comment_at'])('%s is no day of publication', name => {
  expect(findingsByShape({ isi, [name]: '2023-04-05 10:20:00' }, isi, {})).toEqual({})
})

test('what is known by a name is not looked for by its shape', () => {
  const known = { title: { value: 'Judul', from: 'field title' } } as const
  expect(findingsByShape({ judul: berita.judul }, isi, known)).toEqual(known)
})
