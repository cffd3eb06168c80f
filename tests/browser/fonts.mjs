// A browser that has the fonts of one family alone: letters are not equally wide and high everywhere.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { executable } from './browser.mjs'
import { temporary } from './server.mjs'

const FOLDER = '/usr/share/fonts/truetype'

/** The families: DejaVu is wide, Noto is high. */
export const FONTS = ['dejavu', 'noto']

/** Starts the browser with one family; says what to install where the machine doesn't have it. */
export const launchWith = font => {
  const folder = join(FOLDER, font)
  if (!existsSync(folder)) throw new Error(`no ${folder}: apt-get install fonts-${font}-core`)
  const own = temporary()
  const cache = join(own, 'cache')
  mkdirSync(cache)
  const file = join(own, 'fonts.conf')
  // Other packages put letters of one width in the same folder, which no telephone shows a text in.
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${cache}</cachedir><selectfont><rejectfont><glob>*Mono*</glob></rejectfont></selectfont></fontconfig>`)
  return chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--disable-gpu'], env: { ...process.env, FONTCONFIG_FILE: file } })
}
