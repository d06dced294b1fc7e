// The device's own voice. Only voices that are on the device: others would send the words of a page
// to somebody.

import { isSilent, type Piece } from './spoken-words.ts'

const speech = (): SpeechSynthesis | undefined => globalThis.speechSynthesis

/** A voice of the device for a language, its region if there is one; undefined where there is none. */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const code = (language: string) => language.replace('_', '-').toLowerCase()
  const start = (language: string) => code(language).split('-')[0]
  const voices = (speech()?.getVoices() ?? []).filter(
    ({ localService, lang }) => localService && start(lang) === start(language),
  )
  return voices.find(({ lang }) => code(lang) === code(language)) ?? voices[0]
}

/** Some browsers bring their voices a moment late. */
export function whenVoicesChange(listener: () => void): () => void {
  speech()?.addEventListener?.('voiceschanged', listener)
  return () => speech()?.removeEventListener?.('voiceschanged', listener)
}

/**
 * Reads the pieces one by one, as far as they are still on screen then.
 *
 * @param onEnd called once, unless it was stopped; with false where the device could not
 * @returns stops it
 */
export function readAloud(
  article: Element,
  pieces: readonly Piece[],
  voice: SpeechSynthesisVoice,
  onEnd: (isRead: boolean) => void,
): () => void {
  let now: Piece | undefined
  let isStopped = false
  const left = [...pieces]
  const watcher = new MutationObserver(() => {
    // Its end comes then, and with it the next piece.
    if (now && isSilent(now.from)) speech()?.cancel()
  })
  const stop = () => {
    isStopped = true
    watcher.disconnect()
    removeEventListener('pagehide', stop)
    speech()?.cancel()
  }
  const end = (isRead: boolean) => {
    if (isStopped) return
    stop()
    onEnd(isRead)
  }
  const next = () => {
    if (isStopped) return
    do now = left.shift()
    while (now && isSilent(now.from))
    if (!now) return end(true)
    const words = new SpeechSynthesisUtterance(now.text)
    words.voice = voice
    words.lang = voice.lang
    words.onend = next
    words.onerror = ({ error }) =>
      ['canceled', 'interrupted'].includes(error) ? next() : end(false)
    speech()?.speak(words)
  }
  watcher.observe(article, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['hidden', 'open'],
  })
  // The screen may be hidden from around the page.
  const root = article.closest('#course')
  if (root) watcher.observe(root, { attributes: true, attributeFilter: ['hidden'] })
  addEventListener('pagehide', stop)
  speech()?.cancel()
  next()
  return stop
}
