import { useLayoutEffect } from 'preact/hooks'
import { words } from './words.ts'

/** Says in the window's title that an answer is missing, as long as it is. */
export function useProblemTitle(problem: string | undefined): void {
  useLayoutEffect(() => {
    if (!problem) return undefined
    const { title } = document
    document.title = words('shell.titleProblem', { title })
    return () => {
      document.title = title
    }
  }, [problem])
}
