/** A reader and a writer in one: an object for each string that is copied would cost more than the copy. */
export interface CopyCursor {
  /** Where it reads. */
  from: number;
  /** Where it writes. */
  at: number;
}
