// 
echo('pre;'); ob_start((b) => `[${b}]`);
