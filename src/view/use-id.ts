import { useState } from 'preact/hooks'

let count = 0

/**
 * An id that no other element has, as long as the page lives. Preact's own begins again at each
 * drawing from the root, and two elements of a screen may then have the same.
 */
export const useId = (): string => useState(() => `id${count++}`)[0]
