import { useEffect } from 'preact/hooks'

/** In calm mode a press that opens a panel closes the others. Printing opens all: that is no press. */
export function useOnePanel(isCalm: boolean): void {
  useEffect(() => {
    if (!isCalm) return undefined
    const press = ({ target }: MouseEvent) => {
      const pressed = target instanceof Element && target.closest('main summary')
      if (!pressed) return
      for (const open of document.querySelectorAll<HTMLDetailsElement>('main details[open]')) {
        if (!open.contains(pressed)) open.open = false
      }
    }
    addEventListener('click', press)
    return () => removeEventListener('click', press)
  }, [isCalm])
}
