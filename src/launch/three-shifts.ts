const LONGEST = 5000

/**
 * Calls when Shift was pressed three times within five seconds, alone: a capital letter, a chord of
 * keys, a press of the mouse in between or a key held down is no such press.
 */
export function onThreeShifts(does: () => void): void {
  let presses: readonly number[] = []
  let isAlone = false
  const forget = () => {
    presses = []
    isAlone = false
  }
  addEventListener('keydown', ({ key, repeat, ctrlKey, altKey, metaKey }) => {
    if (repeat) return
    if (key !== 'Shift' || ctrlKey || altKey || metaKey) forget()
    else isAlone = true
  })
  addEventListener('pointerdown', forget)
  addEventListener('keyup', ({ key, timeStamp }) => {
    if (key !== 'Shift' || !isAlone) return
    isAlone = false
    presses = [...presses.slice(-2), timeStamp]
    const [first = 0, , third] = presses
    if (third === undefined || third - first > LONGEST) return
    forget()
    does()
  })
}
