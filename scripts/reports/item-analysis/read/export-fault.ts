/** What is wrong with an export, in words for whoever asked for the report. */
export class ExportFault extends Error {}

/** Of a file that ends before its end, as a broken download does. */
export const cutOff = (where: string) =>
  new ExportFault(
    `${where}. The file seems to have been cut off on the way: download it once more.`,
  )
