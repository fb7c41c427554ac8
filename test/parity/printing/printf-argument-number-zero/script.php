<?php // printf argument number zero
try { printf('%0$s', 1); } catch (ValueError $e) { echo $e->getMessage(); }
