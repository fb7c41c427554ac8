// in function
function render(file: string) { ob_start(); include(file); return ob_get_clean(); }
echo('[', render('inc.ts'), ']');
