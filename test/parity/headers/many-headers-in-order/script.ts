// many headers in order
for (let i = 1; i <= 20; i++) { header(`X-Number-${i}: ${i}`); }
echo('x');
