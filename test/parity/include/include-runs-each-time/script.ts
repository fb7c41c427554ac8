// include runs each time
for (let i = 0; i < 3; i++) { include('inc.ts'); }
