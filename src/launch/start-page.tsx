// The start page's words, drawn at build time into index.html (scripts/package/start-page.ts).

import { render } from 'preact-render-to-string'
import type { Outline } from '../course/course.ts'
import { StartPage } from '../view/StartPage.tsx'

/** @returns the markup of the start page, without script and style */
export const renderStartPage = (outline: Outline): string => render(<StartPage outline={outline} />)
