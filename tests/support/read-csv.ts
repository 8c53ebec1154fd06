/** A reader of RFC 4180 written for the tests alone: knows nothing of how the library writes. */

/** Records of a CSV text with CR LF line ends; throws for what the RFC does not allow. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at++;
      for (;;) {
        if (at >= text.length) throw new Error('a quoted cell is not closed');
        if (text[at] !== '"') cell += text[at++];
        else if (text[at + 1] === '"') {
          cell += '"';
          at += 2;
        } else break;
      }
      at++;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') throw new Error(`${String(text[at])} unquoted`);
        cell += text[at++];
      }
    }
    record.push(cell);
    if (text[at] === ',') {
      at++;
      if (at >= text.length) throw new Error('the last record is not ended');
      continue;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no line end at ${String(at)}`);
    at += 2;
    records.push(record);
    record = [];
  }
  return records;
}
