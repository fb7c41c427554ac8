<?php // var export scalars
var_export(1); echo ','; var_export(1.5); echo ','; var_export('it\'s'); echo ','; var_export(true); echo ','; var_export(null); echo ','; var_export(-7);
