<?php // callback htmlspecialchars
ob_start('htmlspecialchars');
echo '<b>"quoted" & \'single\'</b>';
ob_end_flush();
