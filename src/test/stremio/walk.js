// Walks through the addon with Stremio's own linter and client. node walk.js <address of the manifest>
const assert = require('node:assert')
const linter = require('stremio-addon-linter')
const { detectFromURL } = require('stremio-addon-client')

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const seen = { catalogs: 0, pages: 0, titles: 0, metas: 0, videos: 0 }

function checkTitles(metas, type) {
  const ids = metas.map(meta => meta.id)
  assert.strictEqual(new Set(ids).size, ids.length, 'an id stands twice on a page')
  for (const meta of metas) {
    assert.match(meta.id, /^tt\d+$/)
    assert.strictEqual(meta.type, type)
    assert.ok(meta.name && meta.poster.startsWith('http'), meta.id)
  }
}

function checkMeta(meta, asked) {
  assert.strictEqual(meta.id, asked.id)
  const videos = meta.videos || []
  assert.strictEqual(new Set(videos.map(video => video.id)).size, videos.length, 'a video stands twice')
  for (const moment of [meta.released, ...videos.map(video => video.released)]) {
    if (moment !== undefined) assert.ok(MOMENT.test(moment) && !isNaN(Date.parse(moment)), moment)
  }
  for (const link of meta.links) assert.ok(link.name && link.category && new URL(link.url), link.url)
  seen.videos += videos.length
}

async function walkCatalog(addon, catalog) {
  const allowed = catalog.extra.map(extra => extra.name)
  const all = []
  for (let skip = 0, page = 100; page === 100; skip += 100) {
    const extra = skip ? { skip } : {}
    const { metas } = await addon.get('catalog', catalog.type, catalog.id, extra)
    checkTitles(metas, catalog.type)
    all.push(...metas)
    page = metas.length
    seen.pages++
  }
  if (allowed.includes('search') && all.length) {
    const found = await addon.get('catalog', catalog.type, catalog.id, { search: 'face/off 100% & ümlaut' })
    assert.ok(Array.isArray(found.metas))
  }
  for (const extra of catalog.extra.filter(each => each.name === 'genre')) {
    await addon.get('catalog', catalog.type, catalog.id, { genre: extra.options[0] })
    const none = await addon.get('catalog', catalog.type, catalog.id, { genre: 'No such genre', skip: 100 })
    assert.deepStrictEqual(none.metas, [])
  }
  seen.catalogs++
  seen.titles += all.length
  return all
}

async function main(address) {
  const { addon } = await detectFromURL(address)
  const lint = linter.lintManifest(addon.manifest)
  assert.ok(lint.valid && !lint.warnings.length, JSON.stringify(lint))
  assert.ok(JSON.stringify(addon.manifest).length <= 8192, 'the manifest is too large')
  for (const catalog of addon.manifest.catalogs) {
    const titles = await walkCatalog(addon, catalog)
    for (const title of titles.slice(0, 1)) {
      if (!addon.isSupported('meta', title.type, title.id)) continue
      checkMeta((await addon.get('meta', title.type, title.id)).meta, title)
      seen.metas++
    }
  }
  await assert.rejects(addon.get('catalog', 'movie', 'no such catalog'))
  await assert.rejects(addon.get('stream', 'series', 'tt0944947:1:1'))
  console.log(JSON.stringify(seen))
}

main(process.argv[2]).catch(trouble => {
  console.error(trouble)
  process.exit(1)
})
