/** What can fail in normal life: a learning system, storage, an author's text. */
export type Result<Ok, Fault> =
  | { readonly ok: true; readonly value: Ok }
  | { readonly ok: false; readonly fault: Fault }

export const ok = <Ok>(value: Ok): Result<Ok, never> => ({ ok: true, value })
export const failed = <Fault>(fault: Fault): Result<never, Fault> => ({ ok: false, fault })
