import type { ForeignPage } from 'virtual:foreign-pages';

/** Makes this page look like a foreign one. Gives back the undo. */
export async function wear({ css, comesFirst, body }: ForeignPage): Promise<() => void> {
  const sheet = document.createElement('style');
  sheet.dataset.foreignPage = '';
  sheet.textContent = await css();
  if (comesFirst) document.head.prepend(sheet);
  else document.head.append(sheet);
  const { id, className } = document.body;
  if (body) Object.assign(document.body, { id: body.id, className: `${className} ${body.className}` });
  return () => {
    sheet.remove();
    Object.assign(document.body, { id, className });
  };
}
