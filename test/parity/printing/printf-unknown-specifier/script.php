<?php // printf unknown specifier
try { printf('%q', 1); } catch (ValueError $e) { echo $e->getMessage(); }
