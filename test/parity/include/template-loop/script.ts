// template loop
for (const name of ['a', 'b']) { include('inc.ts', { name }); }
