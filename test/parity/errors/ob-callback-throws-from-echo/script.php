<?php // ob callback throws from echo
function page() { ob_start(function ($b, $p) { throw new LogicException("phase $p"); }, 4); echo 'long enough'; }
page();
