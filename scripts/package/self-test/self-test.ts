// A package without a course: it tries a learning system before learners do (product, UAD4).

import type { Course } from '../../compile/compiled-course.ts'
import { bundleAlone, bundleStyle } from '../bundle.ts'
import { licencesFile } from '../licences.ts'
import { hashedFile, type PackageFile, textFile } from '../package-file.ts'
import { PROJECT_FOLDER, readText } from '../project.ts'
import { policyFor } from '../start-page.ts'
import type { Target } from '../targets.ts'
import { fillTemplate } from '../template.ts'
import { layered, themeFor } from '../theme.ts'

/** What is in it, and which modules its script is made of. */
export async function selfTestFiles(
  course: Course,
  { entry }: Target,
): Promise<{ readonly files: readonly PackageFile[]; readonly modules: readonly string[] }> {
  const { outline, organisation } = course
  const { code, moduleIds: modules } = await bundleAlone(entry, true)
  const script = hashedFile('self-test.js', code)
  // No logo and no packed font: they are files of the course.
  const look = themeFor({ ...organisation, font: undefined }, false)
  const style =
    (await bundleStyle(course, 'index')) + (await bundleStyle(course, 'reader')) + layered(look)
  const page = fillTemplate(
    await readText(PROJECT_FOLDER, 'scripts/package/self-test/self-test.html'),
    {
      style: `<style>${style}</style>`,
      policy: policyFor(style, '', false),
      course: `${outline.title}, version ${outline.version}`,
      script: script.name,
    },
  )
  return {
    files: [textFile('index.html', page), script, await licencesFile(modules, undefined)],
    modules,
  }
}
