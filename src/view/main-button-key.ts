/**
 * Ctrl or Cmd with Enter presses the page's main button (UI, 7): the one of the question that has
 * the focus, else the way on, else the first question's.
 */
export function pressMainButtonByKey(): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    // The page under an open menu stays as it is, and so does a hidden one.
    if (document.querySelector('dialog[open], [inert]')) return
    const near = event.target instanceof Element ? event.target.closest('form') : undefined
    const button =
      near?.querySelector<HTMLButtonElement>('[type=submit]') ??
      document.querySelector<HTMLButtonElement>('main .main:not(form *)') ??
      document.querySelector<HTMLButtonElement>('main [type=submit]')
    if (!button) return
    event.preventDefault()
    button.click()
  })
}
