// ob in function returned later
function capture(work: () => void) { ob_start(); work(); return ob_get_clean(); }
echo('A', capture(() => { echo('inner'); }), 'B');
