// variables handed over
const title = 'Title'; const items = ['a', 'b'];
include('inc.ts', { title, items });
