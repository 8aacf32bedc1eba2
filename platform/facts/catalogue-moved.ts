/** Since a preview was made, batches of the dataset were published, read again or withdrawn: look again before deciding. */
export class CatalogueMoved extends Error {
  override readonly name = 'CatalogueMoved';

  constructor() {
    super('The batches of the dataset have changed since the preview was made.');
  }
}
