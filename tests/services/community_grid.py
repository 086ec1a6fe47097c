"""What each role may call of the community; columns and letters are those of ``access_grid``."""

from __future__ import annotations

#                                facilitator  supervisor  administrator  auditor  read_only
COMMUNITY_GRID = """
community.totals                 -            yes         -              yes      -
partners.all                     yes          yes         yes            -        yes
partners.keep                    yes          yes         yes            -        -
partners.note_level              yes          yes         yes            -        -
partners.put_aside               yes          yes         yes            -        -
volunteers.register              yes          yes         yes            -        yes
volunteers.keep                  -            yes         yes            -        -
volunteers.put_aside             -            yes         yes            -        -
volunteers.forget                -            yes         yes            -        -
volunteers.put_together          -            yes         yes            -        -
volunteers.part                  -            yes         yes            -        -
volunteers.tell_apart            -            yes         yes            -        -
volunteers.note_hours            yes          yes         yes            -        -
volunteers.take_back_hours       yes          yes         yes            -        -
volunteers.vetting_due           -            yes         yes            -        -
known_volunteers.say             oh           ohte
known_volunteers.take_back       oh           ohte
activities.all                   yes          yes         yes            -        yes
activities.keep                  yes          yes         yes            -        -
activities.take_back             yes          yes         yes            -        -
activities.promise               yes          yes         yes            -        -
activities.done                  yes          yes         yes            -        -
public_trust.all                 yes          yes         yes            -        yes
public_trust.form                yes          yes         yes            -        yes
public_trust.write_form          yes          yes         yes            -        yes
public_trust.keep                yes          yes         yes            -        -
public_trust.take_back           yes          yes         yes            -        -
supports.open                    oht          ohte                                oht
supports.due                     yes          yes         -              -        yes
supports.refer                   oh           ohte
supports.came                    oh           ohte
supports.put                     oh           ohte
community_drafts.all             yes          yes         yes            -        -
community_drafts.keep            yes          yes         yes            -        -
community_drafts.drop            yes          yes         yes            -        -
"""
