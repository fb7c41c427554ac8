<?php // var export float precision
var_export(0.1 + 0.2); echo ' '; var_export(1e50); echo ' '; var_export(1 / 3);
