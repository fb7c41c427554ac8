<?php // hash unknown
try { hash('nosuch', 'x'); } catch (ValueError $e) { echo $e->getMessage(); }
