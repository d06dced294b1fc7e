// The library's person with a mouse and a keyboard, in no hurry but at once: by itself it waits for a
// turn of the event loop between any two keys, which was a third of what tests of screens took.

import original from '@testing-library/user-event'

const AT_ONCE = { delay: null }

export const userEvent = {
  setup: () => original.setup(AT_ONCE),
  click: (element: Element) => original.click(element, AT_ONCE),
  dblClick: (element: Element) => original.dblClick(element, AT_ONCE),
  tab: (options = {}) => original.tab({ ...options, ...AT_ONCE }),
  keyboard: (keys: string) => original.keyboard(keys, AT_ONCE),
  type: (element: Element, words: string) => original.type(element, words, AT_ONCE),
  clear: (element: Element) => original.clear(element),
  paste: (words: string) => original.paste(words, AT_ONCE),
  selectOptions: (element: Element, value: string) =>
    original.selectOptions(element, value, AT_ONCE),
}
