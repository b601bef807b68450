import { ServiceError } from '../wire/errors.ts'
import type { XmlElement } from '../wire/xml.ts'

/** A refusal as S3 words it. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export class S3Error extends ServiceError {
  /** Members of `<Error>` that only this code has, e.g. `BucketName`. */
  readonly details: readonly XmlElement[]

  constructor(code: string, status: number, message: string, details: readonly XmlElement[] = []) {
    super(code, message, status)
    this.details = details
  }
}
