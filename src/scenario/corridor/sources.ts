/** What figures cite. */

/** A source that figures cite. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** Date of publication or of the figure. */
  readonly date?: string | undefined;
  /** Web address without scheme, or another locator. */
  readonly locator: string;
}
