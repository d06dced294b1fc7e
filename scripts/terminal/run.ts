// How every command starts and ends.

/**
 * Runs a command and sets the exit code that it gives. A fault of our own is said in words, then
 * with its trace, and ends with 2.
 */
export async function run(main: () => Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', passByClosedEnd)
  try {
    process.exitCode = await main()
  } catch (fault) {
    process.exitCode = 2
    process.stderr.write(describeFault(fault))
  }
}

/** Whoever reads the words has had enough, as `head` has: what is left to do is done all the same. */
function passByClosedEnd(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'EPIPE') throw fault
}

/** Colours are for people at a terminal who have not said no to them (no-color.org). */
export function wantsColours(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR
}

function describeFault(fault: unknown): string {
  const trace = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  return `
This is a fault in the tool. It is not a mistake in your content, and nothing of yours was changed.

What you can do now:
  - Run the command again.
  - If you changed a file just before, put that change aside and try without it.
  - Tell the people who look after this project. Send them the lines below, and the file that you
    last worked on.

${trace}
`
}
