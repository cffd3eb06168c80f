// The distribution of the sizes of all pages, from the disk, as gzip -6 makes them.
import { compressed } from '../sample.mjs'
import { check } from '../report.mjs'
import { FIRST_VIEW } from './privacy.mjs'

export const run = all => {
  const sizes = all.filter(page => !page.redirect).map(page => ({ path: page.path, size: compressed(page.html) })).sort((one, other) => one.size - other.size)
  const at = part => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * part))].size
  console.log(`gzip -6 of ${sizes.length} pages (${all.length - sizes.length} more only lead on): least ${at(0)} B, median ${at(0.5)} B, 95% ${at(0.95)} B, most ${at(1)} B`)
  for (const { path, size } of sizes.slice(-5).reverse()) console.log(`  ${size} B ${path}`)
  check(`every page is at most ${FIRST_VIEW} B`, sizes.filter(({ size }) => size > FIRST_VIEW).map(({ path, size }) => `${size} B ${path}`))
}
